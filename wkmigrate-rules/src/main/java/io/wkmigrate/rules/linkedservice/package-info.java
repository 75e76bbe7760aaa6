/** Rules for the linked services that become compute, secret scopes or connections. */
@NullMarked
package io.wkmigrate.rules.linkedservice;

import org.jspecify.annotations.NullMarked;
