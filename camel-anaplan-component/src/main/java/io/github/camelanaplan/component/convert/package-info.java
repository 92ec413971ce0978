/** Conversions of what the component gives into types that routes work with. */
package io.github.camelanaplan.component.convert;
