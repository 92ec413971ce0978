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

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executor;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.EndpointUriFactory;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.CamelContextHelper;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.util.PropertiesHelper;
import org.apache.camel.util.UnsafeUriCharactersEncoder;

import io.github.camelanaplan.client.AnaplanClient;
import io.github.camelanaplan.client.ClientSettings;
import io.github.camelanaplan.client.auth.AuthAddresses;
import io.github.camelanaplan.client.auth.BasicCredentials;
import io.github.camelanaplan.client.auth.Credentials;
import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.http.HttpEnvironment;
import io.github.camelanaplan.client.http.HttpSettings;
import io.github.camelanaplan.component.config.AnaplanConfiguration;
import io.github.camelanaplan.component.config.AnaplanConfigurationException;

/** Loads, reads and runs Anaplan models. One component stands for one user of Anaplan. */
@Component("anaplan")
public class AnaplanComponent extends DefaultComponent {
    private volatile AnaplanClients clients;

    @Metadata(description = "The options that all endpoints start from.")
    private AnaplanConfiguration configuration = new AnaplanConfiguration();

    @Metadata(label = "security", secret = true, description = "The user who signs in with a password.")
    private String username;

    @Metadata(label = "security", secret = true, description = "The password of the user.")
    private String password;

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
        own.getMapping().putAll(PropertiesHelper.extractProperties(parameters, "mapping."));
        endpoint.setConfiguration(own);
        setProperties(endpoint, parameters);
        return endpoint;
    }

    @Override
    protected void validateParameters(String uri, Map<String, Object> parameters, String optionPrefix) {
        EndpointUriFactory factory =
                getCamelContext().getCamelContextExtension().getEndpointUriFactory("anaplan");
        UnknownOptions.check(parameters.keySet(), factory.propertyNames());
        super.validateParameters(uri, parameters, optionPrefix);
    }

    /** What makes the calls for an endpoint; endpoints of one address share it, and with it the session. */
    AnaplanClient client(AnaplanConfiguration options) {
        return running()
                .client(
                        new ClientSettings(URI.create(options.getApiUrl()), http(options)),
                        new AuthAddresses(URI.create(options.getAuthUrl()), URI.create(options.getAuthUrl())));
    }

    private static HttpSettings http(AnaplanConfiguration options) {
        return new HttpSettings(
                Duration.ofMillis(options.getConnectTimeout()), Duration.ofMillis(options.getResponseTimeout()));
    }

    private Access access() {
        return new Access(credentials(), HttpEnvironment.DIRECT, http(configuration), objectMapper());
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

    /**
     * How to sign in.
     *
     * @throws AnaplanConfigurationException when what is configured does not do
     */
    Credentials credentials() {
        requireText("username", username);
        requireText("password", password);
        return new BasicCredentials(username, password);
    }

    private static void requireText(String option, String value) {
        if (value == null || value.isBlank()) {
            throw new AnaplanConfigurationException("No credentials: set the option " + option
                    + " of the component (camel.component.anaplan." + option + "), best by a property placeholder");
        }
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
    }

    @Override
    protected void doStop() throws Exception {
        AnaplanClients stopping = clients;
        clients = null;
        if (stopping != null) {
            stopping.close();
        }
        super.doStop();
    }

    public AnaplanConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(AnaplanConfiguration configuration) {
        this.configuration = configuration;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
