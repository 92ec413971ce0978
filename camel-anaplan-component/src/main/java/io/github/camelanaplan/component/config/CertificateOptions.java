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
package io.github.camelanaplan.component.config;

import org.apache.camel.CamelContext;
import org.apache.camel.spi.Metadata;
import org.apache.camel.support.jsse.KeyStoreParameters;
import org.apache.camel.support.jsse.SSLContextParameters;

import io.github.camelanaplan.client.auth.certificate.DataFormat;

/** The options of a component for signing in with a certificate of a public authority. */
public abstract class CertificateOptions extends TokenOptions {
    @Metadata(
            label = "security",
            description =
                    "The certificate to sign in with: PEM, as it is or as `file:`, `classpath:` or `base64:`. Its chain may be there too. Not needed where `privateKey` holds both.")
    private String certificate;

    @Metadata(
            label = "security",
            secret = true,
            description =
                    "The private key (RSA) that belongs to the certificate: PEM in PKCS#8, encrypted PKCS#8 or PKCS#1, as it is or as `file:`, `classpath:` or `base64:`. It may hold the certificate too.")
    private String privateKey;

    @Metadata(
            label = "security",
            secret = true,
            description =
                    "The password of an encrypted private key, or of the key in a key store where it has its own.")
    private String privateKeyPassword;

    @Metadata(
            label = "security",
            description =
                    "The key store (PKCS#12 or JKS) with certificate and key, as `file:`, `classpath:` or `base64:`.")
    private String keystore;

    @Metadata(
            label = "security",
            secret = true,
            description = "The password of the key store, and of the key in it where `privateKeyPassword` is not set.")
    private String keystorePassword;

    @Metadata(
            label = "security",
            description = "The type of the key store. Without it, PKCS#12 and JKS are told apart.")
    private String keystoreType;

    @Metadata(
            label = "security",
            description = "Which entry of the key store to use. Not needed where it has only one with a key.")
    private String keyAlias;

    @Metadata(label = "security", description = "The key store with certificate and key as a bean.")
    private KeyStoreParameters keyStoreParameters;

    @Metadata(
            label = "security",
            description =
                    "A bean whose key managers hold certificate and key to sign in with. It says nothing about TLS, which `sslContextParameters` is for.")
    private SSLContextParameters signingParameters;

    @Metadata(
            label = "security",
            defaultValue = "v2",
            enums = "v2,v1",
            description =
                    "Which form of proof is sent with the certificate. `v2` has a time in it and can be used once; `v1` is the older one.")
    private DataFormat certificateDataFormat = DataFormat.V2;

    protected CertificateOptions() {}

    protected CertificateOptions(CamelContext context) {
        super(context);
    }

    public String getCertificate() {
        return certificate;
    }

    public void setCertificate(String certificate) {
        this.certificate = certificate;
    }

    public String getPrivateKey() {
        return privateKey;
    }

    public void setPrivateKey(String privateKey) {
        this.privateKey = privateKey;
    }

    public String getPrivateKeyPassword() {
        return privateKeyPassword;
    }

    public void setPrivateKeyPassword(String privateKeyPassword) {
        this.privateKeyPassword = privateKeyPassword;
    }

    public String getKeystore() {
        return keystore;
    }

    public void setKeystore(String keystore) {
        this.keystore = keystore;
    }

    public String getKeystorePassword() {
        return keystorePassword;
    }

    public void setKeystorePassword(String keystorePassword) {
        this.keystorePassword = keystorePassword;
    }

    public String getKeystoreType() {
        return keystoreType;
    }

    public void setKeystoreType(String keystoreType) {
        this.keystoreType = keystoreType;
    }

    public String getKeyAlias() {
        return keyAlias;
    }

    public void setKeyAlias(String keyAlias) {
        this.keyAlias = keyAlias;
    }

    public KeyStoreParameters getKeyStoreParameters() {
        return keyStoreParameters;
    }

    public void setKeyStoreParameters(KeyStoreParameters keyStoreParameters) {
        this.keyStoreParameters = keyStoreParameters;
    }

    public SSLContextParameters getSigningParameters() {
        return signingParameters;
    }

    public void setSigningParameters(SSLContextParameters signingParameters) {
        this.signingParameters = signingParameters;
    }

    public DataFormat getCertificateDataFormat() {
        return certificateDataFormat;
    }

    public void setCertificateDataFormat(DataFormat certificateDataFormat) {
        this.certificateDataFormat = certificateDataFormat;
    }
}
