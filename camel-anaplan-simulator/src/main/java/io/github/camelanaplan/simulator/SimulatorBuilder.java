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
package io.github.camelanaplan.simulator;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.github.camelanaplan.simulator.auth.DataFormat;
import io.github.camelanaplan.simulator.files.ContentStore;
import io.github.camelanaplan.simulator.http.PlainTransport;
import io.github.camelanaplan.simulator.http.SimulatorServer;
import io.github.camelanaplan.simulator.http.Transport;
import io.github.camelanaplan.simulator.resources.Api;
import io.github.camelanaplan.simulator.tenant.RateLimit;
import io.github.camelanaplan.simulator.tenant.Tenant;
import io.github.camelanaplan.simulator.tenant.TenantSettings;
import io.github.camelanaplan.simulator.tls.TlsTransport;

/** Declares a simulator: its users, workspaces and models. Not thread-safe; may build only once. */
public final class SimulatorBuilder {

    private static final int DEFAULT_CHUNK_SIZE = 10_000_000;

    private final SignInBuilder signIn = new SignInBuilder();
    private final List<WorkspaceBuilder> workspaces = new ArrayList<>();
    private int port;
    private Duration taskDuration = Duration.ZERO;
    private RateLimit rateLimit = RateLimit.none();
    private boolean blockingWhileBusy;
    private int downloadChunkSize = DEFAULT_CHUNK_SIZE;
    private Clock clock = Clock.systemUTC();
    private BiFunction<Api, Integer, Hosts> hosts = Hosts::one;
    private Supplier<Transport> transport = PlainTransport::new;

    SimulatorBuilder() {}

    /**
     * Adds a user who is administrator of every workspace and logs in with a password.
     *
     * @param email the login name
     * @param password the password
     * @return this builder
     */
    public SimulatorBuilder user(String email, String password) {
        return user(email, password, user -> {});
    }

    /**
     * Adds a user.
     *
     * @param email the login name
     * @param password the password
     * @param spec what differs from an administrator's account
     * @return this builder
     */
    public SimulatorBuilder user(String email, String password, Consumer<UserBuilder> spec) {
        UserBuilder user = new UserBuilder(email).password(password);
        spec.accept(user);
        signIn.add(user);
        return this;
    }

    /**
     * Adds a user without a password, who comes in with a certificate or through OAuth.
     *
     * @param email the login name
     * @param spec the user's certificates, and what differs from an administrator's account
     * @return this builder
     */
    public SimulatorBuilder user(String email, Consumer<UserBuilder> spec) {
        UserBuilder user = new UserBuilder(email);
        spec.accept(user);
        signIn.add(user);
        return this;
    }

    /**
     * Adds an OAuth client.
     *
     * @param clientId its id
     * @param spec its secret and grants
     * @return this builder
     */
    public SimulatorBuilder oauthClient(String clientId, Consumer<OAuthClientBuilder> spec) {
        OAuthClientBuilder client = new OAuthClientBuilder(clientId);
        spec.accept(client);
        signIn.add(client);
        return this;
    }

    /**
     * Refuses logins with a certificate that don't name the data format {@code v2}, as Anaplan has announced to do.
     *
     * @return this builder
     */
    public SimulatorBuilder requireDataFormatV2() {
        signIn.only(DataFormat.V2);
        return this;
    }

    /**
     * How far the timestamp that clients sign in the data format {@code v2} may be off, either way.
     *
     * @param window 5 minutes by default
     * @return this builder
     */
    public SimulatorBuilder nonceWindow(Duration window) {
        signIn.nonceWindow(window);
        return this;
    }

    /**
     * Adds a workspace.
     *
     * @param name its name
     * @param spec its models
     * @return this builder
     */
    public SimulatorBuilder workspace(String name, Consumer<WorkspaceBuilder> spec) {
        WorkspaceBuilder workspace = new WorkspaceBuilder(name);
        spec.accept(workspace);
        workspaces.add(workspace);
        return this;
    }

    /**
     * The port on the loopback interface; with {@link #separateHosts()} that of the Integration API.
     *
     * @param port 0, the default, for any free one
     * @return this builder
     */
    public SimulatorBuilder port(int port) {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be 0 to 65535, not " + port);
        }
        this.port = port;
        return this;
    }

    /**
     * Serves HTTPS, by TLS 1.2 or 1.3, and no plain HTTP. The certificate is for {@code localhost}, {@code 127.0.0.1}
     * and {@code ::1}, and is issued by an authority that exists for this simulator only: see
     * {@link AnaplanSimulator#certificateAuthority()}.
     *
     * @return this builder
     */
    public SimulatorBuilder https() {
        this.transport = TlsTransport::ofNewAuthority;
        return this;
    }

    /**
     * Gives the Integration API, the authentication service and OAuth a port each, as they have a host each in Anaplan's
     * regions: who sends a request to the wrong one is answered 404.
     *
     * @return this builder
     */
    public SimulatorBuilder separateHosts() {
        this.hosts = Hosts::separate;
        return this;
    }

    /**
     * How long each task stays in progress before its work is done, all at once, at the end. Until then it can be
     * cancelled without a trace.
     *
     * @param duration zero by default: a task ends as soon as it is its turn
     * @return this builder
     */
    public SimulatorBuilder taskDuration(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("task duration must not be negative: " + duration);
        }
        this.taskDuration = duration;
        return this;
    }

    /**
     * Limits the calls to the Integration API, of all users together, as Anaplan does with 600 and 10: what is too
     * much is answered 429, with a {@code Retry-After} in seconds.
     *
     * @param capacity how many may come at once
     * @param perSecond how many more after each second, by the simulator's clock
     * @return this builder
     */
    public SimulatorBuilder rateLimit(int capacity, double perSecond) {
        this.rateLimit = new RateLimit(capacity, perSecond);
        return this;
    }

    /**
     * Lets calls wait while their model runs a task, other than those about tasks, dumps and what can be run: as
     * Anaplan does.
     *
     * @return this builder
     */
    public SimulatorBuilder busyModelsBlock() {
        this.blockingWhileBusy = true;
        return this;
    }

    /**
     * The size of the chunks into which exports, dumps and default contents are cut for download. Uploaded contents
     * keep the chunks in which they came.
     *
     * @param bytes at least 1; 10,000,000 by default
     * @return this builder
     */
    public SimulatorBuilder downloadChunkSize(int bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("download chunk size must be at least 1 byte, not " + bytes);
        }
        this.downloadChunkSize = bytes;
        return this;
    }

    /**
     * How long a token is good for, also one that came by OAuth.
     *
     * @param lifetime 35 minutes by default
     * @return this builder
     */
    public SimulatorBuilder tokenLifetime(Duration lifetime) {
        signIn.tokenLifetime(lifetime);
        return this;
    }

    /**
     * The clock by which tokens, certificates, private contents (48 hours after the last access) and dumps expire, and
     * which the header {@code Date} of all answers shows.
     *
     * @param clock the system's by default; see {@link AdjustableClock}
     * @return this builder
     */
    public SimulatorBuilder clock(Clock clock) {
        this.clock = clock;
        return this;
    }

    /**
     * Builds the simulator, not yet listening.
     *
     * @return a simulator to {@link AnaplanSimulator#start() start}
     * @throws IllegalStateException when no user was declared, two users, OAuth clients, workspaces or models share
     *     an id, two users share a certificate, or an OAuth client has grants that don't go together
     */
    public AnaplanSimulator build() {
        SignIn whoMayEnter = signIn.build(clock);
        ContentStore contents = new ContentStore();
        TenantSettings settings =
                new TenantSettings(clock, taskDuration, downloadChunkSize, rateLimit, blockingWhileBusy);
        Tenant tenant = new Tenant(
                settings,
                contents,
                signIn.users(),
                workspaces.stream().map(WorkspaceBuilder::build).toList());
        Api api = Api.of(
                tenant, whoMayEnter.schemes(), whoMayEnter.eachCall(), whoMayEnter.tokens(), whoMayEnter.oauth());
        Hosts services = hosts.apply(api, port);
        SimulatorServer server = new SimulatorServer(transport.get(), services.sites(), clock);
        return new AnaplanSimulator(tenant, whoMayEnter, contents, services, server);
    }
}
