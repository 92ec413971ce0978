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
package io.github.camelanaplan.client.rate;

import java.net.URI;
import java.util.Locale;

/** Who answers at an address, whatever its way of writing: those who limit calls count them by that. */
public final class ServiceHost {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private ServiceHost() {}

    /** Host and port, such as {@code api.anaplan.com:443}. */
    public static String of(URI address) {
        if (address.getHost() == null) {
            return String.valueOf(address.getAuthority()).toLowerCase(Locale.ROOT);
        }
        int usual = "http".equalsIgnoreCase(address.getScheme()) ? HTTP : HTTPS;
        int port = address.getPort() == -1 ? usual : address.getPort();
        return address.getHost().toLowerCase(Locale.ROOT) + ":" + port;
    }
}
