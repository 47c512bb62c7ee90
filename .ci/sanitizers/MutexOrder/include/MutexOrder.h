/* Nothing is called by name: linking the target is enough. */
