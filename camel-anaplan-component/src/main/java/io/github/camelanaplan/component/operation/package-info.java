/**
 * What the component can do: one class for each operation, all listed in
 * {@link io.github.camelanaplan.component.operation.AnaplanOperation}.
 */
package io.github.camelanaplan.component.operation;
