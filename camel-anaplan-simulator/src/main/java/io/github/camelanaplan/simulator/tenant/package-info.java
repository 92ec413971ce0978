/** What there is: users, workspaces and models with their files and tasks. Knows no HTTP and no JSON. */
package io.github.camelanaplan.simulator.tenant;
