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

import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The options that say where the service is and how long to wait for it. Times are milliseconds. */
@UriParams
public abstract class ConnectionConfiguration {
    @UriParam(
            label = "service",
            defaultValue = "us1",
            enums = "us1,us2,us5,us7,us9,eu1,eu2,eu3,eu4,eu5,ap1,gb1,sg1,ae1,in1,id1,me1,ca1,au1")
    @Metadata(
            description =
                    "The region of the tenant, as in the address of its pages: fills in the three addresses. Those of most regions are the same; `us9`, `eu3`, `eu5`, `gb1`, `sg1`, `ae1`, `in1`, `id1`, `me1`, `ca1` and `au1` have their own.")
    private String region;

    @UriParam(label = "service")
    @Metadata(
            description =
                    "The address of the Integration API, without the version. Where it is not set, that of the region: `https://api.anaplan.com` for most.")
    private String apiUrl;

    @UriParam(label = "service")
    @Metadata(
            description =
                    "The address of the authentication service. Where it is not set, that of the region: `https://auth.anaplan.com` for most.")
    private String authUrl;

    @UriParam(label = "service")
    @Metadata(
            description =
                    "The address of OAuth 2.0. Where it is not set, that of the region: `https://us1a.app.anaplan.com` for most.")
    private String oauthUrl;

    // A text, because the constants of an enum cannot be called so
    @UriParam(label = "service", defaultValue = "2.0", enums = "2.0,1.3")
    @Metadata(
            description =
                    "The version of the Integration API. `1.3` is the one before: it wants the user name and password, or the certificate, with each call and knows no tokens, finds a model only within its workspace (`workspaceId`), and has no lists and views.")
    private String apiVersion = "2.0";

    @UriParam(label = "service,security", defaultValue = "false")
    @Metadata(
            description =
                    "Whether credentials may travel without TLS, for a service that stands in for Anaplan on another machine. On this machine they always may; to Anaplan they never may.")
    private boolean allowPlainHttp;

    @UriParam(label = "http", defaultValue = "30s", javaType = "java.time.Duration")
    @Metadata(description = "How long a connection may take to open.")
    private long connectTimeout = 30_000;

    @UriParam(label = "http", defaultValue = "5m", javaType = "java.time.Duration")
    @Metadata(
            description =
                    "How long to wait for an answer. Generous, because the service lets most calls wait while a model is busy. Signing in waits for a minute at most, by the options of the component.")
    private long responseTimeout = 300_000;

    // A text, because Camel reads any text as a number of milliseconds where it expects a number: "abc" as 0
    @UriParam(label = "retries", defaultValue = "5")
    @Metadata(
            description =
                    "How many times a call that failed in passing is sent again. A start of a task is only if the first "
                            + "certainly did nothing. 0 for never.")
    private String maxRetries = "5";

    @UriParam(label = "retries", defaultValue = "1s", javaType = "java.time.Duration")
    @Metadata(
            description =
                    "Up to how long to wait before a call is sent again the first time: a random part of it, doubled "
                            + "each time, and never less than the service asks for.")
    private long retryDelay = 1_000;

    @UriParam(label = "retries", defaultValue = "2m", javaType = "java.time.Duration")
    @Metadata(description = "Up to which the time before a call is sent again grows.")
    private long maxRetryDelay = 120_000;

    /** For an endpoint with a region of its own: the addresses of the component are those of another. */
    public void forgetAddresses() {
        apiUrl = null;
        authUrl = null;
        oauthUrl = null;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public String getApiUrl() {
        return apiUrl;
    }

    public void setApiUrl(String apiUrl) {
        this.apiUrl = apiUrl;
    }

    public String getAuthUrl() {
        return authUrl;
    }

    public void setAuthUrl(String authUrl) {
        this.authUrl = authUrl;
    }

    public String getOauthUrl() {
        return oauthUrl;
    }

    public void setOauthUrl(String oauthUrl) {
        this.oauthUrl = oauthUrl;
    }

    public String getApiVersion() {
        return apiVersion;
    }

    public void setApiVersion(String apiVersion) {
        this.apiVersion = apiVersion;
    }

    public boolean isAllowPlainHttp() {
        return allowPlainHttp;
    }

    public void setAllowPlainHttp(boolean allowPlainHttp) {
        this.allowPlainHttp = allowPlainHttp;
    }

    public long getConnectTimeout() {
        return connectTimeout;
    }

    public void setConnectTimeout(long connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    public long getResponseTimeout() {
        return responseTimeout;
    }

    public void setResponseTimeout(long responseTimeout) {
        this.responseTimeout = responseTimeout;
    }

    public String getMaxRetries() {
        return maxRetries;
    }

    public void setMaxRetries(String maxRetries) {
        this.maxRetries = maxRetries;
    }

    public long getRetryDelay() {
        return retryDelay;
    }

    public void setRetryDelay(long retryDelay) {
        this.retryDelay = retryDelay;
    }

    public long getMaxRetryDelay() {
        return maxRetryDelay;
    }

    public void setMaxRetryDelay(long maxRetryDelay) {
        this.maxRetryDelay = maxRetryDelay;
    }
}
