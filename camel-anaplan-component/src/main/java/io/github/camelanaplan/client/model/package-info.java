/**
 * What Anaplan is made of, as records: the objects of a model, the tasks that run them and what became of these. Nothing
 * here talks to the service or depends on another package.
 */
package io.github.camelanaplan.client.model;
