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
package io.github.camelanaplan.component;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executor;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.EndpointUriFactory;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.CamelContextHelper;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.util.PropertiesHelper;
import org.apache.camel.util.UnsafeUriCharactersEncoder;

import io.github.camelanaplan.client.AnaplanClient;
import io.github.camelanaplan.client.ClientSettings;
import io.github.camelanaplan.client.auth.AuthAddresses;
import io.github.camelanaplan.client.auth.Credentials;
import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.http.HttpEnvironment;
import io.github.camelanaplan.client.http.HttpSettings;
import io.github.camelanaplan.client.retry.RetrySettings;
import io.github.camelanaplan.component.config.AnaplanConfiguration;
import io.github.camelanaplan.component.config.NetworkOptions;
import io.github.camelanaplan.component.config.ServiceAddresses;
import io.github.camelanaplan.component.config.VersionCheck;
import io.github.camelanaplan.component.signin.NetworkChoice;
import io.github.camelanaplan.component.signin.SignInChoice;

/** Loads, reads and runs Anaplan models. One component stands for one user of Anaplan. */
@Component("anaplan")
public class AnaplanComponent extends NetworkOptions {
    private volatile AnaplanClients clients;
    private final Object accessLock = new Object();
    private volatile Access access;
    private volatile ComponentHealth health;

    @Metadata(description = "The options that all endpoints start from.")
    private AnaplanConfiguration configuration = new AnaplanConfiguration();

    public AnaplanComponent() {}

    public AnaplanComponent(CamelContext context) {
        super(context);
    }

    /** The URI as it was written: Camel's normal form no longer tells a {@code ?} in a name from the one before the options. */
    @Override
    public boolean useRawUri() {
        return true;
    }

    /** Left to {@link WrittenText}, which has to know what was marked so. */
    @Override
    protected boolean resolveRawParameterValues() {
        return false;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        parameters.replaceAll(WrittenText::inOption);
        OptionValues.check(parameters, getEndpointPropertyConfigurer());
        EndpointPath path = EndpointPath.parse(remaining, getAndRemoveParameter(parameters, "target", String.class));
        AnaplanEndpoint endpoint = new AnaplanEndpoint(UnsafeUriCharactersEncoder.encode(uri), this, path.operation());
        endpoint.setTarget(path.target());
        AnaplanConfiguration own = configuration.copy();
        if (parameters.containsKey("region")) {
            own.forgetAddresses();
        }
        own.getMapping().putAll(PropertiesHelper.extractProperties(parameters, "mapping."));
        endpoint.setConfiguration(own);
        setProperties(endpoint, parameters);
        return endpoint;
    }

    @Override
    protected void validateParameters(String uri, Map<String, Object> parameters, String optionPrefix) {
        EndpointUriFactory factory =
                getCamelContext().getCamelContextExtension().getEndpointUriFactory("anaplan");
        UnknownOptions.check(parameters.keySet(), factory.propertyNames(), this::isOption);
        super.validateParameters(uri, parameters, optionPrefix);
    }

    /** Whether the component has an option of this name. */
    private boolean isOption(String name) {
        return getComponentPropertyConfigurer() instanceof PropertyConfigurerGetter options
                && options.getOptionType(name, false) != null;
    }

    /**
     * Refuses what would only fail at the first call: credentials that are missing or of no use, and a way to the service
     * that is none. Nobody is asked.
     */
    void check(AnaplanConfiguration options) {
        NetworkChoice.check(this, options);
        SignInChoice.check(access().credentials(), VersionCheck.versionOf(options));
    }

    /** What makes the calls for an endpoint; endpoints of one address share it, and with it the session. */
    AnaplanClient client(AnaplanConfiguration options) {
        ServiceAddresses of = ServiceAddresses.of(options);
        return running()
                .client(
                        new ClientSettings(
                                of.apiUrl(), VersionCheck.versionOf(options), http(options), retries(options)),
                        new AuthAddresses(of.authUrl(), of.oauthUrl()));
    }

    private static RetrySettings retries(AnaplanConfiguration options) {
        return new RetrySettings(
                Integer.parseInt(options.getMaxRetries()),
                Duration.ofMillis(options.getRetryDelay()),
                Duration.ofMillis(options.getMaxRetryDelay()));
    }

    private static HttpSettings http(AnaplanConfiguration options) {
        return new HttpSettings(
                Duration.ofMillis(options.getConnectTimeout()), Duration.ofMillis(options.getResponseTimeout()));
    }

    /** Made once, so that keys are read, and warned about, once. */
    private Access access() {
        synchronized (accessLock) {
            if (access == null) {
                access = new Access(
                        SignInChoice.of(this, getCamelContext()),
                        environment(),
                        http(configuration),
                        getRequestsPerSecond(),
                        objectMapper());
            }
            return access;
        }
    }

    private Credentials knownCredentials() {
        Access known = access;
        return known == null ? null : known.credentials();
    }

    private HttpEnvironment environment() {
        SSLContextParameters tls = getSslContextParameters();
        return NetworkChoice.of(this, tls == null ? retrieveGlobalSslContextParameters() : tls, getCamelContext());
    }

    /** What goes on after waiting. */
    Executor workers() {
        return running().workers();
    }

    private AnaplanClients running() {
        AnaplanClients running = clients;
        if (running == null) {
            throw new AnaplanException("The Anaplan component is not started: nothing was sent");
        }
        return running;
    }

    private ObjectMapper objectMapper() {
        ObjectMapper own = CamelContextHelper.findSingleByType(getCamelContext(), ObjectMapper.class);
        // Mappers of other formats are of the same type
        boolean json = own != null
                && JsonFactory.FORMAT_NAME_JSON.equals(own.getFactory().getFormatName());
        return json ? own : new ObjectMapper();
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        clients = new AnaplanClients(this, getCamelContext().getExecutorServiceManager(), this::access);
        health = ComponentHealth.begin(this, clients, this::knownCredentials);
    }

    @Override
    protected void doStop() throws Exception {
        AnaplanClients stopping = clients;
        clients = null;
        if (stopping != null) {
            health.end();
            stopping.close();
        }
        access = null;
        super.doStop();
    }

    public AnaplanConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(AnaplanConfiguration configuration) {
        this.configuration = configuration;
    }
}
