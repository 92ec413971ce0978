/**
 * File contents: in chunks, private to a user for 48 hours, or a default that everybody sees. Large chunks go to
 * temporary files.
 */
package io.github.camelanaplan.simulator.files;
