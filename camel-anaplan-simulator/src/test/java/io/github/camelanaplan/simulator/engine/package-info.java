/** What runs do to data and files, stated as facts. */
package io.github.camelanaplan.simulator.engine;
