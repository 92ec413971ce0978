/** Finding objects by id or name before anything is sent to them: names are looked up once and remembered. */
package io.github.camelanaplan.client.lookup;
