/** How long a conversion takes, against the least that any conversion must take. Not part of the build's tests. */
package io.wkmigrate.benchmark;
