/** Runs the jobs of a bundle on this machine: CPython runs the notebooks, with a stand-in for {@code dbutils}. */
package io.wkmigrate.run;
