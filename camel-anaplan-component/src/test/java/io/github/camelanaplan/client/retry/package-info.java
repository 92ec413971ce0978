/** When calls are sent again. */
package io.github.camelanaplan.client.retry;
