package io.wkmigrate.api.ir;

/** How a Copy or Lookup activity reads its data. The kinds are the rules' own. */
public interface CopySource {}
