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
package io.github.camelanaplan.simulator.auth;

import java.nio.ByteBuffer;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which certificate stands for which user. Thread-safe. */
public final class Certificates {

    // by their bytes: certificates of two providers need not be equal
    private final Map<ByteBuffer, User> users = new ConcurrentHashMap<>();

    /**
     * Lets a user log in with a certificate. Registering it again changes nothing.
     *
     * @param certificate the certificate, expired or not
     * @param user for whom it stands
     * @throws IllegalStateException when it stands for another user already
     */
    public void register(X509Certificate certificate, User user) {
        User other = users.putIfAbsent(key(certificate), user);
        if (other != null && !other.equals(user)) {
            throw new IllegalStateException("the certificate is registered for " + other.email() + " already");
        }
    }

    /**
     * Ends logins with a certificate; tokens that it brought stay good.
     *
     * @param certificate the certificate
     * @throws IllegalArgumentException when it is not registered
     */
    public void revoke(X509Certificate certificate) {
        if (users.remove(key(certificate)) == null) {
            throw new IllegalArgumentException("the certificate is not registered");
        }
    }

    User registeredUser(X509Certificate certificate) throws LoginRefusedException {
        User user = users.get(key(certificate));
        if (user == null) {
            throw new LoginRefusedException(
                    "the certificate is not registered: " + certificate.getSubjectX500Principal());
        }
        return user;
    }

    private static ByteBuffer key(X509Certificate certificate) {
        try {
            return ByteBuffer.wrap(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("a certificate that can't be encoded", e);
        }
    }
}
