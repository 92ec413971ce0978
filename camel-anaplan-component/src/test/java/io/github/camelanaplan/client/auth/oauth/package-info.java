/** OAuth against the simulator, with disks that are full and processes that end at the worst moment. */
package io.github.camelanaplan.client.auth.oauth;
