/** What goes wrong on the way to the service and in it, and that nothing is lost, done twice or called a success for it. */
package io.github.camelanaplan.component.reliability;
