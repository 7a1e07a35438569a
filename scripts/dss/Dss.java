import eu.europa.esig.dss.asic.cades.ASiCWithCAdESSignatureParameters;
import eu.europa.esig.dss.asic.cades.signature.ASiCWithCAdESService;
import eu.europa.esig.dss.diagnostic.DiagnosticData;
import eu.europa.esig.dss.enumerations.ASiCContainerType;
import eu.europa.esig.dss.enumerations.CommitmentTypeEnum;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.jaxb.object.Message;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The EU's DSS library, asked on standard input, one task a line with tabs between its fields, one line of JSON back:
 *
 *   validate FILE MILLIS TRUST…           what DSS makes of the container at that time; TRUST: PEM of anchors and revocation lists
 *   sign OUT KEY CHAIN MILLIS FILE…       signs with a P-256 key: one container gets a further signature, files a container of their own
 *
 * DSS keeps its default policy and looks at nothing outside: what is not in the container or in TRUST is missing.
 */
public final class Dss {
    private record Trust(CommonTrustedCertificateSource anchors, ExternalResourcesCRLSource lists) {}

    public static void main(String[] args) throws Exception {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            out.println(answer(line.split("\t", -1)));
        }
    }

    private static String answer(String[] task) {
        try {
            return switch (task[0]) {
                case "validate" -> validate(task[1], new Date(Long.parseLong(task[2])), trustOf(task));
                case "sign" -> sign(task);
                default -> throw new IllegalArgumentException("no such task: " + task[0]);
            };
        } catch (Exception refusal) {
            // what DSS does not read at all it says by throwing
            return "{\"refused\":" + quote(refusal.getClass().getSimpleName() + ": " + refusal.getMessage()) + "}";
        }
    }

    private static String validate(String file, Date at, Trust trust) {
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trust.anchors());
        verifier.setCrlSource(trust.lists());
        verifier.setAIASource(null);
        var validator = SignedDocumentValidator.fromDocument(new FileDocument(file));
        validator.setCertificateVerifier(verifier);
        validator.setValidationTime(at);
        var reports = validator.validateDocument();
        var simple = reports.getSimpleReport();
        var facts = reports.getDiagnosticData();
        return simple.getSignatureIdList().stream()
                .map(id -> signatureOf(id, simple, facts))
                .collect(Collectors.joining(",", "{\"container\":" + quote(facts.getContainerType()) + ",\"signatures\":[", "]}"));
    }

    private static String signatureOf(String id, SimpleReport simple, DiagnosticData facts) {
        var signature = facts.getSignatureById(id);
        return "{\"name\":" + quote(simple.getTokenFilename(id))
                + ",\"by\":" + quote(simple.getSignedBy(id))
                + ",\"form\":" + quote(simple.getSignatureFormat(id))
                + ",\"indication\":" + quote(simple.getIndication(id))
                + ",\"because\":" + quote(simple.getSubIndication(id))
                + ",\"roles\":" + list(signature.getSignerRoleDetails(signature.getClaimedRoles()))
                + ",\"commitments\":" + list(signature.getCommitmentTypeIndications().stream().map(one -> one.getIdentifier()).toList())
                + ",\"errors\":" + messages(simple.getAdESValidationErrors(id))
                + ",\"warnings\":" + messages(simple.getAdESValidationWarnings(id))
                + ",\"notes\":" + messages(simple.getAdESValidationInfo(id))
                + ",\"covers\":" + list(signature.getSignatureScopes().stream().map(scope -> scope.getName()).toList()) + "}";
    }

    /** The time is what DSS states as signing time. */
    private static String sign(String[] task) throws Exception {
        var chain = certificates(task[3]);
        var parameters = new ASiCWithCAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.CAdES_BASELINE_B);
        parameters.aSiC().setContainerType(ASiCContainerType.ASiC_E);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(chain.get(0));
        parameters.setCertificateChain(chain);
        parameters.bLevel().setSigningDate(new Date(Long.parseLong(task[4])));
        parameters.bLevel().setClaimedSignerRoles(List.of("Reviewer"));
        parameters.bLevel().setCommitmentTypeIndications(List.of(CommitmentTypeEnum.ProofOfApproval));
        List<DSSDocument> files = Arrays.stream(task).skip(5).<DSSDocument>map(FileDocument::new).toList();
        var service = new ASiCWithCAdESService(new CommonCertificateVerifier());
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(pem(task[2], "PRIVATE KEY").get(0))));
        signature.update(service.getDataToSign(files, parameters).getBytes());
        var value = new SignatureValue(SignatureAlgorithm.ECDSA_SHA256, signature.sign());
        service.signDocument(files, parameters, value).save(task[1]);
        return "{}";
    }

    private static Trust trustOf(String[] task) throws Exception {
        var anchors = new CommonTrustedCertificateSource();
        List<InputStream> lists = new ArrayList<>();
        for (String file : Arrays.asList(task).subList(3, task.length)) {
            certificates(file).forEach(anchors::addCertificate);
            pem(file, "X509 CRL").forEach(list -> lists.add(new ByteArrayInputStream(list)));
        }
        return new Trust(anchors, new ExternalResourcesCRLSource(lists.toArray(InputStream[]::new)));
    }

    private static List<CertificateToken> certificates(String file) throws Exception {
        return pem(file, "CERTIFICATE").stream().map(DSSUtils::loadCertificate).toList();
    }

    /** The blocks of that label, decoded. */
    private static List<byte[]> pem(String file, String label) throws Exception {
        List<byte[]> found = new ArrayList<>();
        String begin = "-----BEGIN " + label + "-----";
        String text = Files.readString(Path.of(file));
        for (int at = text.indexOf(begin); at >= 0; at = text.indexOf(begin, at + 1)) {
            String block = text.substring(at + begin.length(), text.indexOf("-----END", at));
            found.add(Base64.getMimeDecoder().decode(block));
        }
        return found;
    }

    private static String messages(List<Message> messages) {
        return list(messages.stream().map(message -> message.getKey() + ": " + message.getValue()).toList());
    }

    private static String list(List<String> texts) {
        return texts.stream().map(Dss::quote).collect(Collectors.joining(",", "[", "]"));
    }

    private static String quote(Object text) {
        if (text == null) return "null";
        var quoted = new StringBuilder("\"");
        for (char c : text.toString().toCharArray()) {
            if (c == '"' || c == '\\' || c < ' ') quoted.append(String.format("\\u%04x", (int) c));
            else quoted.append(c);
        }
        return quoted.append('"').toString();
    }
}
