/**
 * The calls of Anaplan's Integration API: their paths, what they send and what is read of their answers. What the calls mean
 * together is for the packages above, and how a version writes them for the codecs.
 */
package io.github.camelanaplan.client.internal.api;
