/** What users configure: options with their values, and the names of headers. */
package io.github.camelanaplan.component.config;
