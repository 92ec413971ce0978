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

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

import io.github.camelanaplan.simulator.tls.Pem;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** A key and a certificate for it, as a client has them. */
public record Identity(X509Certificate certificate, PrivateKey key) {

    private static final String SUBJECT = "CN=Integration";
    private static final Base64.Encoder BASE64 = Base64.getEncoder();

    /** Valid for a year. */
    public static Identity rsa(Instant notBefore) {
        return rsa(notBefore, SUBJECT);
    }

    /** The same of another holder. */
    static Identity rsa(Instant notBefore, String subject) {
        return create("RSA", 2048, "SHA256withRSA", notBefore, subject);
    }

    static Identity ellipticCurve(Instant notBefore) {
        return create("EC", 256, "SHA256withECDSA", notBefore, SUBJECT);
    }

    private static Identity create(String algorithm, int bits, String signature, Instant notBefore, String subject) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            KeyPair keys = generator.generateKeyPair();
            X500Name name = new X500Name(subject);
            JcaX509v3CertificateBuilder certificate = new JcaX509v3CertificateBuilder(
                    name,
                    new BigInteger(64, new SecureRandom()),
                    Date.from(notBefore),
                    Date.from(notBefore.plus(Duration.ofDays(365))),
                    name,
                    keys.getPublic());
            return new Identity(
                    new JcaX509CertificateConverter()
                            .getCertificate(
                                    certificate.build(new JcaContentSignerBuilder(signature).build(keys.getPrivate()))),
                    keys.getPrivate());
        } catch (GeneralSecurityException | OperatorException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The header, with the certificate as most clients write it. */
    String authorization() {
        return "CACertificate " + base64(Pem.of(certificate).getBytes(US_ASCII));
    }

    /** The body of format v1. */
    String signed(byte[] data) {
        return "{\"encodedData\":\"" + base64(data) + "\",\"encodedSignedData\":\"" + base64(signature(data)) + "\"}";
    }

    /** The body of a format. */
    String signed(byte[] data, String format) {
        return signed(data).replace("}", ",\"encodedDataFormat\":\"" + format + "\"}");
    }

    private byte[] signature(byte[] data) {
        try {
            Signature signature =
                    Signature.getInstance(key.getAlgorithm().equals("EC") ? "SHA512withECDSA" : "SHA512withRSA");
            signature.initSign(key);
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String base64(byte[] bytes) {
        return BASE64.encodeToString(bytes);
    }
}
