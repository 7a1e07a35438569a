import { describe, expect, it } from 'vitest';
import { networkCalls } from './network-calls';

const ports = [39267];
const bind =
  '97 bind(40<TCP:[451214]>, {sa_family=AF_INET, sin_port=htons(0), sin_addr=inet_addr("127.0.0.1")}, 16) = 0';
const listen = '97 listen(40<TCP:[127.0.0.1:39267]>, 511) = 0';
const answer = '98 sendto(57<TCP:[127.0.0.1:39267->127.0.0.1:49326]>, "\\301~", 2, MSG_NOSIGNAL, NULL, 0) = 2';
const driver = [bind, listen, answer].join('\n');

describe('reaching out', () => {
  it.each([
    '97 connect(72<UDP:[1]>, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.53")}, 16 <unfinished ...>',
    '97 connect(19<TCPv6:[1]>, {sa_family=AF_INET6, sin6_port=htons(443), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr), sin6_scope_id=0}, 28) = 0',
    '97 connect(19<TCP:[1]>, {sa_family=AF_INET, sin_port=htons(9), sin_addr=inet_addr("127.0.0.1")}, 16) = 0',
    '97 connect(19<TCP:[1]>, {sa_family=AF_INET, sin_port=htons(39267), sin_addr=inet_addr("127.0.0.1")}, 16) = 0',
    '97 bind(20<UDP:[1]>, {sa_family=AF_INET, sin_port=htons(0), sin_addr=inet_addr("0.0.0.0")}, 16) = 0',
    '97 bind(20<UDP:[1]>, {sa_family=AF_INET, sin_port=htons(5353), sin_addr=inet_addr("127.0.0.1")}, 16) = 0',
    '97 sendto(9<UDP:[1]>, "x", 1, 0, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.53")}, 16) = 1',
    '97 sendto(9<UDP:[192.0.2.2:4000->192.0.2.53:53]>, "x", 1, 0, NULL, 0) = 1',
    '97 sendto(9<TCP:[127.0.0.1:4000->127.0.0.1:49326]>, "x", 1, 0, NULL, 0) = 1',
    '97 sendto(9<TCP:[127.0.0.1:49326->127.0.0.1:39267]>, "x", 1, 0, NULL, 0) = 1',
    '97 sendto(9<TCP:[192.0.2.2:39267->192.0.2.53:49326]>, "x", 1, 0, NULL, 0) = 1',
    '97 sendmsg(9<UDP:[1]>, {msg_name={sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.53")}, msg_namelen=16}, 0) = 1',
    '97 sendmmsg(9<UDPv6:[1]>, [{msg_hdr={msg_name=NULL, msg_namelen=0}}], 1, 0) = 1',
  ])('is %s', (line) => {
    expect(networkCalls(`${driver}\n${line}\n`, ports)).toEqual({ reaching: [line], driver: [bind, answer] });
  });

  it.each([
    '97 connect(72<socket:[451214]>, {sa_family=AF_UNIX, sun_path="/run/x"}, 20) = 0',
    '97 sendto(76, "x", 1, 0, NULL, 0) = 1',
    '97 sendmsg(-1, NULL, 0) = -1 EBADF (Bad file descriptor)',
    '97 connect(18<UNIX-STREAM:[1]>, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.53")}, 16) = 0',
    '97 connect(0x7f, 0x7f, 16) = 0',
    '97 sendto(5<PACKET:[1]>, "x", 1, 0, NULL, 0) = 1',
  ])('is what cannot be told to be local: %s', (line) => {
    expect(networkCalls(line, ports).reaching).toEqual([line]);
  });

  it.each([
    '97 sendto(56, 0x346c01514700, 112, MSG_NOSIGNAL, NULL, 0 <unfinished ...>',
    '97 sendmsg(12<anon_inode:[eventfd]>, 0x7fc9d2df9b00, MSG_NOSIGNAL <unfinished ...>',
  ])('is a call whose memory could not be read, unless the process was ended before it: %s', (held) => {
    const killed = '97 +++ killed by SIGTERM +++';
    const exited = '97 +++ exited with 0 +++';
    for (const end of [killed, exited]) {
      expect(networkCalls(`${held}\n98 recvmsg(1<UNIX:[1]>, 2) = 0\n${end}`).reaching).toEqual([]);
      expect(networkCalls(`${held}\n${end.replace('97', '98')}`).reaching).toEqual([held]);
      expect(networkCalls(`${held}\n97 <... sendto resumed>) = 112\n${end}`).reaching).toEqual([held]);
      const read = held.replace(/0x\w+/, '"x"');
      expect(networkCalls(`${read}\n${end}`).reaching).toEqual([read]);
    }
    expect(networkCalls(held).reaching).toEqual([held]);
  });

  it('is not the driver’s bind that another thread broke into', () => {
    const broken = bind.replace(') = 0', ' <unfinished ...>');
    expect(networkCalls(`${broken}\n${listen}`, ports)).toEqual({ reaching: [], driver: [broken] });
    expect(networkCalls(broken, ports).reaching).toEqual([broken]);
  });

  it('is the loopback too, when the port is not the driver’s or is never listened on', () => {
    expect(networkCalls(driver, [39268]).reaching).toEqual([bind, answer]);
    expect(networkCalls(driver).reaching).toEqual([bind, answer]);
    expect(networkCalls(`${listen}\n${bind}`, ports).reaching).toEqual([bind]);
    expect(networkCalls(`${bind}\n${listen.replace('97', '98')}`, ports).reaching).toEqual([bind]);
  });
});

it.each([
  '97 connect(18<UNIX-STREAM:[1->2]>, {sa_family=AF_UNIX, sun_path=@"/tmp/.X11-unix/X0"}, 20) = 0',
  '97 socket(AF_INET, SOCK_DGRAM, IPPROTO_IP) = 40<UDP:[1]>',
  '97 getsockname(40<UDP:[1]>, {sa_family=AF_INET, sin_port=htons(0), sin_addr=inet_addr("0.0.0.0")}, [16]) = 0',
  '97 sendto(76<UNIX-STREAM:[1->2]>, "sa_family=AF_INET", 17, 0, NULL, 0) = 17',
  '97 sendto(55<NETLINK:[ROUTE:4472]>, [{nlmsg_len=20}, {ifa_family=AF_UNSPEC}], 20, 0, {sa_family=AF_NETLINK}, 12) = 20',
  '97 sendmsg(5<UNIX:[1,"/run/x"]>, {msg_name=NULL}, 0) = 1',
  '97 <... connect resumed>) = 0',
])('lets pass %s', (line) => {
  expect(networkCalls(line)).toEqual({ reaching: [], driver: [] });
});
