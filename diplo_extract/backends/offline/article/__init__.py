"""An article as the rules read it: sentences, who is who, who acts when and between whom."""
