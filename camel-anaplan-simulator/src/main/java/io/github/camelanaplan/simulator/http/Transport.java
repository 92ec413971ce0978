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
package io.github.camelanaplan.simulator.http;

import java.security.cert.X509Certificate;
import java.util.List;

import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;

/** What HTTP/1.1 travels on. Used for all connectors of a server. */
public interface Transport {

    /**
     * The scheme of the server's addresses.
     *
     * @return {@code http} or {@code https}
     */
    String scheme();

    /**
     * The protocols of a connector.
     *
     * @param http how it speaks HTTP
     * @return the outermost first
     */
    List<ConnectionFactory> connections(HttpConfiguration http);

    /**
     * Whom clients have to trust.
     *
     * @return the certificate of the authority that vouches for the server
     * @throws IllegalStateException when the server shows no certificate
     */
    X509Certificate authority();
}
