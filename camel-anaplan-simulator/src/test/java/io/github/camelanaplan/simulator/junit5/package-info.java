/** The extension in use. */
package io.github.camelanaplan.simulator.junit5;
