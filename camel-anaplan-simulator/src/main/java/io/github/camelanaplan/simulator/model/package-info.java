/**
 * One simulated model: its definition, which never changes once built, and its data, which imports and deletes change.
 * Knows nothing of HTTP, JSON or tasks.
 */
package io.github.camelanaplan.simulator.model;
