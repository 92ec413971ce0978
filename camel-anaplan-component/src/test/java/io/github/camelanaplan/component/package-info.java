/** The component in routes, against a local Anaplan over real HTTP. */
package io.github.camelanaplan.component;
