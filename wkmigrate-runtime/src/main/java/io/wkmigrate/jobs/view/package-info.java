/** What the commands about jobs print: pages for people, JSON for machines, CSV for spreadsheets. */
@NullMarked
package io.wkmigrate.jobs.view;

import org.jspecify.annotations.NullMarked;
