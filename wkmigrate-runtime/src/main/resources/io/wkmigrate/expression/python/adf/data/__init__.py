"""Moves and looks at data as the activities of ADF do: sources, sinks, and what combines them."""
