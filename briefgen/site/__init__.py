"""Theme contexts, theme lookup, plan, render and search."""
