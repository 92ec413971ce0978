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
import org.eclipse.jetty.server.HttpConnectionFactory;

/** HTTP without encryption. */
public final class PlainTransport implements Transport {

    @Override
    public String scheme() {
        return "http";
    }

    @Override
    public List<ConnectionFactory> connections(HttpConfiguration http) {
        return List.of(new HttpConnectionFactory(http));
    }

    @Override
    public X509Certificate authority() {
        throw new IllegalStateException(
                "the simulator serves plain HTTP and has no certificate: declare HTTPS by builder.https()");
    }
}
