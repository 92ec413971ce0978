/** Contents without HTTP. */
package io.github.camelanaplan.simulator.files;
