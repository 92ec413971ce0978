/** What declarations of a model come to, stated as facts. */
package io.github.camelanaplan.simulator.model;
