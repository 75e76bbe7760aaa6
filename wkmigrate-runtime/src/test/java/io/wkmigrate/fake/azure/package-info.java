/** A factory in Azure for tests: Azure's REST API on this machine, with faults on demand. */
@NullMarked
package io.wkmigrate.fake.azure;

import org.jspecify.annotations.NullMarked;
