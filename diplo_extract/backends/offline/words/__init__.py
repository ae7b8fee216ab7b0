"""What the rules read: words and phrases with their classes, from the reviewed lists of three languages."""
