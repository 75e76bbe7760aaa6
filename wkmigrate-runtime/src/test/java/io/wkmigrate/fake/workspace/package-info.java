/**
 * A Databricks workspace on the loopback address, as far as deploying, auditing and pausing need one. It shares nothing
 * with the code that it tests: what it knows comes from the service's documentation and the clients' sources.
 */
package io.wkmigrate.fake.workspace;
