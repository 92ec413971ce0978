/** The Camel component: from a URI to an operation. */
package io.github.camelanaplan.component;
