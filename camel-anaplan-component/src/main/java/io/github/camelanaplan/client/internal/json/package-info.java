/** Reading the JSON of the service leniently: fields may be missing, null or of another type than expected. */
package io.github.camelanaplan.client.internal.json;
