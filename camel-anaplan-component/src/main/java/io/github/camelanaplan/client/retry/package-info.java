/** Whether a call that failed is sent again, and when. Each decision is one class; none of them sends anything. */
package io.github.camelanaplan.client.retry;
