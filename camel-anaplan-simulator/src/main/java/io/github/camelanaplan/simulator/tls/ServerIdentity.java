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
package io.github.camelanaplan.simulator.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.UUID;

/** What a server proves itself with. It never leaves the memory. */
final class ServerIdentity {

    private static final String ALIAS = "server";

    private final KeyStore keyStore;
    private final String password = UUID.randomUUID().toString();

    /** An identity of a key and its certificate, followed by those of the issuers. */
    ServerIdentity(PrivateKey key, List<X509Certificate> chain) {
        try {
            keyStore = KeyStore.getInstance("PKCS12");
            keyStore.load(null, null);
            keyStore.setKeyEntry(ALIAS, key, password.toCharArray(), chain.toArray(Certificate[]::new));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the server's certificate could not be kept", e);
        }
    }

    KeyStore keyStore() {
        return keyStore;
    }

    String password() {
        return password;
    }
}
