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

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.util.Base64;

/** A certificate that is registered for a user, and data signed with its key. */
final class CertificateScheme implements LoginScheme {

    private final Certificates certificates;
    private final SignatureRules rules;
    private final NonceGuard nonces;
    private final Clock clock;

    CertificateScheme(Certificates certificates, SignatureRules rules, Clock clock) {
        this.certificates = certificates;
        this.rules = rules;
        this.nonces = new NonceGuard(clock, rules.nonceWindow());
        this.clock = clock;
    }

    @Override
    public String name() {
        return "CACertificate";
    }

    @Override
    public User login(LoginRequest request) throws LoginRefusedException {
        X509Certificate certificate = certificate(request.credentials());
        User user = certificates.registeredUser(certificate);
        PresentedCertificate.requireValid(certificate, clock.instant());
        SignedData signed = SignedData.parse(request.body());
        if (!rules.formats().contains(signed.format())) {
            throw new LoginRefusedException("the data format " + signed.format() + " is not accepted any more");
        }
        checkSignature(certificate, signed);
        // last, so that no one else can use up what a client is about to send
        nonces.accept(signed.format(), signed.data());
        return user;
    }

    /** Clients send the base64 of the file with its BEGIN and END lines, or only what is between these. */
    private static X509Certificate certificate(String credentials) throws LoginRefusedException {
        try {
            return PresentedCertificate.read(Base64.getDecoder().decode(credentials));
        } catch (IllegalArgumentException e) {
            throw new LoginRefusedException("the certificate is not base64 on one line");
        }
    }

    private static void checkSignature(X509Certificate certificate, SignedData signed) throws LoginRefusedException {
        if (!(certificate.getPublicKey() instanceof RSAPublicKey key)) {
            throw new LoginRefusedException("the certificate's key is not RSA");
        }
        try {
            Signature signature = Signature.getInstance("SHA512withRSA");
            signature.initVerify(key);
            signature.update(signed.data());
            if (signature.verify(signed.signature())) {
                return;
            }
        } catch (GeneralSecurityException e) {
            // for example of another length: just as wrong
        }
        throw new LoginRefusedException("the signature is not that of the data by the certificate's key");
    }
}
