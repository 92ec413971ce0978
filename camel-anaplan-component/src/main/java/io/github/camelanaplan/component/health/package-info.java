/** What the component tells those who watch over it. */
package io.github.camelanaplan.component.health;
