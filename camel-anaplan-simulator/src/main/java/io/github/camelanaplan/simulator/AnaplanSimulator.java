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

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelanaplan.simulator.faults.FaultEffects;
import io.github.camelanaplan.simulator.faults.SimulatedFaults;
import io.github.camelanaplan.simulator.files.ContentStore;
import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.ReceivedRequest;
import io.github.camelanaplan.simulator.http.RequestPattern;
import io.github.camelanaplan.simulator.http.SimulatorServer;
import io.github.camelanaplan.simulator.tenant.Tenant;
import io.github.camelanaplan.simulator.tls.Pem;

/**
 * A local Anaplan: the authentication service, OAuth 2.0 and the Integration API, 2.0 and 1.3, on a loopback port, or as
 * many as {@linkplain SimulatorBuilder#separateHosts() Anaplan has hosts}.
 *
 * <pre>{@code
 * try (AnaplanSimulator anaplan = AnaplanSimulator.builder()
 *         .user("planner@example.com", "secret")
 *         .workspace("Finance", w -> w.model("Sales", m -> m
 *                 .list("Products", l -> l.property("Price", Format.NUMBER))
 *                 .file("products.csv")
 *                 .importIntoList("Load products", i -> i.from("products.csv").into("Products").name("Product"))))
 *         .build()
 *         .start()) {
 *     URI api = anaplan.apiUrl();
 * }
 * }</pre>
 *
 * <p>Everything lives in memory, except chunks of content above 1 MB, and smaller ones beyond 16 MB altogether: those
 * go to temporary files that {@link #close()} deletes. All methods may be called from any thread.
 */
public final class AnaplanSimulator implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AnaplanSimulator.class);

    private final Tenant tenant;
    private final SignIn signIn;
    private final ContentStore contents;
    private final Hosts hosts;
    private final SimulatorServer server;

    AnaplanSimulator(Tenant tenant, SignIn signIn, ContentStore contents, Hosts hosts, SimulatorServer server) {
        this.tenant = tenant;
        this.signIn = signIn;
        this.contents = contents;
        this.hosts = hosts;
        this.server = server;
    }

    /**
     * Begins the declaration of a simulator.
     *
     * @return a builder without users and workspaces
     */
    public static SimulatorBuilder builder() {
        return new SimulatorBuilder();
    }

    /**
     * Starts listening, and logs where: the one line at level INFO that the simulator writes. The embedded server has
     * some of its own, by loggers below {@code org.eclipse.jetty}.
     *
     * @return this simulator
     * @throws java.io.UncheckedIOException when the port is taken
     * @throws IllegalStateException when it was started before
     */
    public AnaplanSimulator start() {
        server.start();
        LOG.info(
                "Anaplan simulator listens on {}",
                hosts.sites().stream().map(server::url).map(URI::toString).collect(Collectors.joining(", ")));
        return this;
    }

    /**
     * The root of the Integration API, without the version: clients append {@code /2/0} or {@code /1/3}.
     *
     * @return for example {@code http://127.0.0.1:41234}; {@code https} after {@link SimulatorBuilder#https()}
     * @throws IllegalStateException when the simulator is not running
     */
    public URI apiUrl() {
        return server.url(hosts.api());
    }

    /**
     * The root of the authentication service: clients append {@code /token/authenticate} and so on.
     *
     * @return the same as {@link #apiUrl()}, or another port after {@link SimulatorBuilder#separateHosts()}
     * @throws IllegalStateException when the simulator is not running
     */
    public URI authUrl() {
        return server.url(hosts.auth());
    }

    /**
     * The root of OAuth 2.0: clients append {@code /oauth/token} and so on.
     *
     * @return the same as {@link #apiUrl()}, or another port after {@link SimulatorBuilder#separateHosts()}
     * @throws IllegalStateException when the simulator is not running
     */
    public URI oauthUrl() {
        return server.url(hosts.oauth());
    }

    /**
     * The certificate of the authority that vouches for this simulator and for nothing else. It is made with the
     * simulator, so that no two have the same, and is valid for a year from then, whatever the simulator's clock says.
     *
     * @return what clients have to trust
     * @throws IllegalStateException without {@link SimulatorBuilder#https()}
     */
    public X509Certificate certificateAuthority() {
        return server.authority();
    }

    /**
     * The same as text, to be written into a file.
     *
     * @return PEM, as curl and OpenSSL take it
     * @throws IllegalStateException without {@link SimulatorBuilder#https()}
     */
    public String certificateAuthorityPem() {
        return Pem.of(certificateAuthority());
    }

    /**
     * The model of this name, or id.
     *
     * @param nameOrId a name as declared (case matters), or a model id
     * @return a view of the model; never null
     * @throws IllegalArgumentException when there is none, or several workspaces have one of this name
     */
    public SimulatedModel model(String nameOrId) {
        return new SimulatedModel(tenant.modelNamed(nameOrId));
    }

    /**
     * The id of a workspace.
     *
     * @param name as declared
     * @return 32 lower-case hexadecimal digits, unless declared otherwise
     * @throws IllegalArgumentException when there is none of this name
     */
    public String workspaceId(String name) {
        return tenant.workspaceNamed(name).id();
    }

    /** Makes every token that was given out invalid from now on: the next call with one is answered 401. */
    public void expireTokens() {
        signIn.tokens().expireAll();
    }

    /**
     * Makes every access token of a user invalid from now on, however it was obtained. Refresh tokens stay alive, see
     * {@link SimulatedOAuth#revoke}.
     *
     * @param email whose
     * @throws IllegalArgumentException when there is no such user
     */
    public void revokeTokens(String email) {
        signIn.tokens().revokeAllOf(signIn.accounts().named(email));
    }

    /**
     * Lets a user log in with a certificate, like an administrator who adds it to the tenant. Registering it again
     * changes nothing.
     *
     * @param email the user
     * @param certificate of any authority, expired or not
     * @throws IllegalArgumentException when there is no such user
     * @throws IllegalStateException when it is another user's
     */
    public void registerCertificate(String email, X509Certificate certificate) {
        signIn.certificates().register(certificate, signIn.accounts().named(email));
    }

    /**
     * Ends logins with a certificate; tokens that it brought stay good.
     *
     * @param certificate the certificate
     * @throws IllegalArgumentException when it is not registered
     */
    public void revokeCertificate(X509Certificate certificate) {
        signIn.certificates().revoke(certificate);
    }

    /**
     * What people and administrators do about OAuth.
     *
     * @return a view; never null
     */
    public SimulatedOAuth oauth() {
        return new SimulatedOAuth(signIn.oauth());
    }

    /**
     * Every request received so far (of very many the latest 100,000), in order of arrival; those still being answered
     * have the status 0.
     *
     * @return a snapshot
     */
    public List<ReceivedRequest> journal() {
        return server.journal();
    }

    /** Empties the journal. */
    public void clearJournal() {
        server.clearJournal();
    }

    /**
     * Answers the next requests that match in a given way instead of processing them (or after processing, see
     * {@link CannedAnswer#afterProcessing()}). Several rules may wait at the same time: the oldest one that matches
     * and is not used up wins.
     *
     * @param requests which requests, see {@link RequestPattern}; tested on arrival, so status and user are not known
     * @param times how many of them, at least 1
     * @param answer what they get
     */
    public void nextAnswers(Predicate<ReceivedRequest> requests, int times, CannedAnswer answer) {
        faults().on(requests).times(times).answer(answer);
    }

    /** Drops the rules of {@link #nextAnswers} that are not used up, and all other faults. */
    public void forgetAnswers() {
        faults().forget();
    }

    /**
     * Everything that can go wrong, at the call where it should.
     *
     * @return a view; never null
     */
    public SimulatedFaults faults() {
        return new SimulatedFaults(server, new FaultEffects(tenant, signIn.tokens()));
    }

    /** Stops listening, drops the tasks that wait and deletes all temporary files. Closing twice is harmless. */
    @Override
    public void close() {
        try (contents;
                tenant) {
            tenant.stopBlocking();
            server.stop();
        }
    }
}
