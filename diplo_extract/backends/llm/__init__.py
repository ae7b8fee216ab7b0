"""A language model behind an OpenAI-compatible endpoint; see `backend.LLMBackend`.

Nothing is imported here: the SDK takes a second to load, and the offline rules should not wait for it.
"""
