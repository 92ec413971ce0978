/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camelanaplan.client.internal.codec;

import java.net.URI;
import java.net.URISyntaxException;

import org.apache.hc.core5.net.URIBuilder;

/** What stands behind the {@code ?} of an address. */
public final class Queries {
    private Queries() {}

    /** The same address with one more query parameter. */
    public static URI with(URI uri, String name, Object value) {
        try {
            return new URIBuilder(uri).addParameter(name, value.toString()).build();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("The address is not one: " + uri, e);
        }
    }
}
