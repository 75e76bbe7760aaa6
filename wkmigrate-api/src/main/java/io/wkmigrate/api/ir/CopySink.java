package io.wkmigrate.api.ir;

/** How a Copy activity writes its data. The kinds are the rules' own. */
public interface CopySink {}
