/**
 * The calls of Anaplan's Integration API 2.0: their paths, what they send and how their answers are unwrapped. What the
 * calls mean together is for the packages above.
 */
package io.github.camelanaplan.client.internal.api;
