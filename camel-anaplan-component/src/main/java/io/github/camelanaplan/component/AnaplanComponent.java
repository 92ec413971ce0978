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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;

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
import io.github.camelanaplan.client.ClientCommons;
import io.github.camelanaplan.client.ClientSettings;
import io.github.camelanaplan.client.auth.BasicCredentials;
import io.github.camelanaplan.client.auth.Credentials;
import io.github.camelanaplan.client.http.HttpSettings;
import io.github.camelanaplan.client.transfer.FileSections;
import io.github.camelanaplan.client.transfer.FileVersions;
import io.github.camelanaplan.component.config.AnaplanConfiguration;
import io.github.camelanaplan.component.config.AnaplanConfigurationException;

/** Loads, reads and runs Anaplan models. One component stands for one user of Anaplan. */
@Component("anaplan")
public class AnaplanComponent extends DefaultComponent {
    /** Each look at a task is one short call, so these few serve thousands of tasks. */
    private static final int TIMER_THREADS = 4;

    private final Map<ClientSettings, AnaplanClient> clients = new ConcurrentHashMap<>();
    private ExecutorService workers;
    private ScheduledExecutorService timer;
    private ClientCommons commons;

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
        ClientSettings settings = new ClientSettings(
                URI.create(options.getApiUrl()),
                URI.create(options.getAuthUrl()),
                new HttpSettings(
                        Duration.ofMillis(options.getConnectTimeout()),
                        Duration.ofMillis(options.getResponseTimeout())));
        return clients.computeIfAbsent(settings, key -> new AnaplanClient(key, credentials(), commons, objectMapper()));
    }

    /** What goes on after waiting. */
    ExecutorService workers() {
        return workers;
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
        return own == null ? new ObjectMapper() : own;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        workers = getCamelContext().getExecutorServiceManager().newCachedThreadPool(this, "Anaplan");
        timer = getCamelContext()
                .getExecutorServiceManager()
                .newScheduledThreadPool(this, "AnaplanTimer", TIMER_THREADS);
        commons = new ClientCommons(workers, timer, new FileSections(workers), new FileVersions());
    }

    /** Tasks that are waited for go on in the service; whoever waits is told so. */
    @Override
    protected void doStop() throws Exception {
        clients.values().forEach(AnaplanComponent::close);
        clients.clear();
        getCamelContext().getExecutorServiceManager().shutdown(timer);
        getCamelContext().getExecutorServiceManager().shutdownGraceful(workers);
        super.doStop();
    }

    private static void close(AnaplanClient client) {
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
